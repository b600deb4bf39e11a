// Copy buttons, and links that stand a double click. Without this script nothing else is missing.
const status = document.getElementById("status");

function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function copied(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    // No clipboard over plain http, or no permission.
    select(element);
    return document.execCommand("copy");
  }
}

function show(part) {
  for (const button of part.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
  }
}

// The second click of a double click would find the link used up by the first.
for (const form of document.querySelectorAll("form[data-once]")) {
  let sent = -Infinity;
  form.addEventListener("submit", (event) => {
    if (event.timeStamp - sent < 2000) {
      event.preventDefault();
    } else {
      sent = event.timeStamp;
    }
  });
}
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) {
    return;
  }
  button.dataset.label ??= button.textContent;
  const source = document.getElementById(button.dataset.copy) ?? button.previousElementSibling;
  const done = await copied(source);
  status.textContent = done ? status.dataset.copied : status.dataset.notCopied;
  if (done) {
    button.textContent = status.dataset.copied;
    button.classList.add("done");
  }
  setTimeout(() => {
    button.textContent = button.dataset.label;
    button.classList.remove("done");
    status.textContent = "";
  }, 2500);
});

show(document);
// What the console puts into a page later.
document.addEventListener("htmx:load", (event) => show(event.target));
