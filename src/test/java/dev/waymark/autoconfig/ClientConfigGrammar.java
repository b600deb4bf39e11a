package dev.waymark.autoconfig;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The strict grammar of the documents that we write: {@code clientConfig.rnc}. */
final class ClientConfigGrammar {
  private final List<String> faults = new ArrayList<>();
  private final ValidationDriver driver;

  ClientConfigGrammar() {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Noting(faults));
    driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try (InputStream grammar =
        Objects.requireNonNull(ClientConfigGrammar.class.getResourceAsStream("clientConfig.rnc"))) {
      if (!driver.loadSchema(new InputSource(grammar))) {
        throw new IllegalStateException("the grammar itself is wrong: " + faults);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException("the grammar itself is wrong", e);
    }
  }

  /** Returns the faults of the document; empty if it is valid. */
  List<String> faultsOf(byte[] document) {
    faults.clear();
    try {
      driver.validate(new InputSource(new ByteArrayInputStream(document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      faults.add("not XML: " + e.getMessage());
    }
    return List.copyOf(faults);
  }

  private record Noting(List<String> faults) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      note(e);
    }

    @Override
    public void error(SAXParseException e) {
      note(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      note(e);
    }

    private void note(SAXParseException e) {
      faults.add("line " + e.getLineNumber() + ": " + e.getMessage());
    }
  }
}
