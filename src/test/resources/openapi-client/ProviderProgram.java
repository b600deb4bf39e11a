import client.ApiClient;
import client.ApiException;
import client.ApiResponse;
import client.api.ProvidersApi;
import client.api.ProvidersApi.APIDeleteProviderRequest;
import client.api.ProvidersApi.APIGetProviderRequest;
import client.api.ProvidersApi.APIPutProviderRequest;
import client.model.Provider;
import client.model.SavedProvider;
import client.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Creates, reads and changes a provider with the generated client; returns what it met. */
public final class ProviderProgram implements BiFunction<String, String, List<String>> {
  private static final String ID = "generated-client";

  private final List<String> met = new ArrayList<>();

  @Override
  public List<String> apply(String url, String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(url);
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + token));
    try {
      run(new ProvidersApi(client));
    } catch (ApiException e) {
      met.add("failed: " + e.getCode() + " " + e.getMessage());
    }
    return met;
  }

  private void run(ProvidersApi providers) throws ApiException {
    note(put(providers, document("Generated Mail"), null));
    try {
      put(providers, document("Changed Mail"), null);
    } catch (ApiException e) {
      met.add("without If-Match: " + e.getCode());
    }
    ApiResponse<Provider> read =
        providers.getProviderWithHttpInfo(APIGetProviderRequest.newBuilder().id(ID).build());
    met.add("read: " + read.getData().getDisplayName());
    String tag = read.getHeaders().get("etag").get(0);
    Provider changed = read.getData();
    changed.setDisplayName("Changed Mail");
    ApiResponse<SavedProvider> saved = put(providers, changed, tag);
    note(saved);
    met.add("same ETag: " + saved.getHeaders().get("etag").get(0).equals(tag));
    providers.deleteProvider(
        APIDeleteProviderRequest.newBuilder().id(ID).waymarkReason("end of the test").build());
  }

  private static ApiResponse<SavedProvider> put(ProvidersApi providers, Provider document, String tag)
      throws ApiException {
    return providers.putProviderWithHttpInfo(
        APIPutProviderRequest.newBuilder()
            .id(ID)
            .provider(document)
            .ifMatch(tag)
            .waymarkReason("tried with a generated client")
            .build());
  }

  private void note(ApiResponse<SavedProvider> saved) {
    met.add(saved.getStatusCode() + ": revision " + saved.getData().getRevision());
  }

  private static Provider document(String name) {
    return new Provider()
        .displayName(name)
        .shortName("Generated")
        .addServicesItem(service("imap", 993))
        .addServicesItem(service("smtp", 465));
  }

  private static Service service(String protocol, int port) {
    return new Service()
        .protocol(protocol)
        .host("mail.generated.example")
        .port(port)
        .security("tls")
        .addAuthenticationItem("password-cleartext")
        .username("%EMAILADDRESS%");
  }
}
