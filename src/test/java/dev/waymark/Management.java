package dev.waymark;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** The management port of the service under test. */
public final class Management {
  private Management() {}

  public static String get(String path) {
    int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    return RestAssured.given().port(port).get(path).then().statusCode(200).extract().asString();
  }
}
