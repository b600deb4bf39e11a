package dev.waymark.mobileconfig;

import dev.waymark.dialect.RenderedDocument;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Signs profiles where the operator has named a key for it. */
@Startup // so that files it cannot work with stop the service at once
@Singleton
class ProfileSigner {
  private final Optional<SigningFiles> files;
  private final Clock clock;

  ProfileSigner(MobileconfigConfig config, Clock clock) throws UnusableIdentityException {
    this.files = SigningFiles.of(config.signingCertificate(), config.signingKey(), clock.instant());
    this.clock = clock;
  }

  /** Returns true if {@link #sign} has work to do and must stay off the event loop. */
  boolean signs() {
    return files.isPresent();
  }

  /** Signs the profile, or returns it as it is where no key is configured. */
  RenderedDocument sign(RenderedDocument profile) throws UnusableIdentityException {
    if (files.isEmpty()) {
      return profile;
    }
    Instant now = clock.instant();
    return RenderedDocument.of(
        SignedProfile.of(profile.bytes(), files.get().identity(now), now),
        profile.mediaType(),
        profile.isPersonal());
  }
}
