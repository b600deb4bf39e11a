package dev.waymark.clients.programs;

import dev.waymark.clients.programs.apple.AppleMail;
import dev.waymark.clients.programs.deltachat.DeltaChat;
import dev.waymark.clients.programs.desktop.Evolution;
import dev.waymark.clients.programs.desktop.KMail;
import dev.waymark.clients.programs.fairemail.FairEmail;
import dev.waymark.clients.programs.mozilla.K9;
import dev.waymark.clients.programs.mozilla.Thunderbird;
import dev.waymark.clients.programs.mozilla.ThunderbirdIos;
import dev.waymark.clients.programs.webmail.Horde;
import dev.waymark.clients.programs.webmail.Nextcloud;
import dev.waymark.clients.programs.windows.EmClient;
import dev.waymark.clients.programs.windows.Outlook;
import dev.waymark.clients.programs.windows.OutlookNew;
import dev.waymark.clients.programs.windows.Wino;
import dev.waymark.clients.search.ClientModel;
import java.util.List;

/** The list of all client models. */
public final class ClientModels {
  private static final List<ClientModel> ALL =
      List.of(
          new Thunderbird(),
          new K9(),
          new ThunderbirdIos(),
          new FairEmail(),
          new Evolution(),
          new KMail(),
          new DeltaChat(),
          new Nextcloud(),
          new Wino(),
          new Horde(),
          new Outlook(),
          new OutlookNew(),
          new AppleMail(),
          new EmClient());

  private ClientModels() {}

  public static List<ClientModel> all() {
    return ALL;
  }
}
