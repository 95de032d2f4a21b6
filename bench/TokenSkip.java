import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads every token of a file with Jackson and keeps none: no reader built on Jackson can be
 * faster. Jackson is in the executable jar.
 *
 * <pre>java -cp cli/target/cmkcheck.jar bench/TokenSkip.java plan.json</pre>
 */
final class TokenSkip {
  public static void main(String[] args) throws IOException {
    long count = 0;
    try (JsonParser tokens = new JsonFactory().createParser(Files.newInputStream(Path.of(args[0])))) {
      while (tokens.nextToken() != null) {
        count++;
      }
    }
    System.out.println(count + " tokens");
  }
}
