package dev.waymark.pages;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Style sheet, script and images of the pages. */
@Path("/assets/{hash}/{name}")
@NonBlocking
public class AssetsResource {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Assets assets;

  AssetsResource(Assets assets) {
    this.assets = assets;
  }

  /**
   * Serves the file of that name. During an upgrade, a page of another instance may request a file
   * by another hash: it gets ours, uncached.
   */
  @GET
  @Operation(hidden = true)
  public Response get(@PathParam("hash") String hash, @PathParam("name") String name) {
    return assets
        .named(name)
        .map(asset -> respond(asset, asset.hash().equals(hash)))
        .orElseGet(
            () ->
                Response.status(Response.Status.NOT_FOUND)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }

  private static Response respond(Asset asset, boolean current) {
    return Response.ok(asset.content(), asset.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, current ? FOR_EVER : "no-store")
        // A logo in SVG may hold a script; opened by itself it must not run.
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
