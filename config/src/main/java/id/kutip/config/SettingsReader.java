package id.kutip.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the settings from the file and the environment and remembers where each came from. */
final class SettingsReader {

  private SettingsReader() {}

  /**
   * A value and where it was set.
   *
   * @param value as it was written, without surrounding white space
   * @param origin for people: {@code line 12 of kutip.conf}
   */
  record Found(String value, String origin) {}

  /**
   * All that is set; what is not keeps its default.
   *
   * @param file the configuration file; null if there is none
   * @param environment the environment variables
   * @param errors gets a sentence for each thing that is wrong
   */
  static Map<Setting, Found> read(
      @Nullable Path file, Map<String, String> environment, List<String> errors) {
    Map<String, Found> written = file == null ? Map.of() : written(file, errors);
    Map<Setting, Found> found = new EnumMap<>(Setting.class);
    List<String> known = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      known.add(setting.key());
      String fileKey = setting.key() + "-file";
      String fileVariable = setting.variable() + "_FILE";
      if (setting.secret()) {
        known.add(fileKey);
      }
      if (environment.containsKey(setting.variable())) {
        found.put(
            setting,
            new Found(
                environment.get(setting.variable()).strip(),
                "environment variable " + setting.variable()));
      } else if (setting.secret() && environment.containsKey(fileVariable)) {
        secret(
            found,
            setting,
            environment.get(fileVariable),
            "environment variable " + fileVariable,
            errors);
      } else if (written.containsKey(setting.key())) {
        found.put(setting, written.get(setting.key()));
      } else if (setting.secret() && written.containsKey(fileKey)) {
        Found path = written.get(fileKey);
        secret(found, setting, path.value(), path.origin(), errors);
      } else {
        found.put(setting, new Found(setting.byDefault(), "default"));
      }
    }
    written.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            errors.add(
                value.origin()
                    + ": there is no setting \""
                    + key
                    + "\"; did you mean "
                    + nearest(key, known)
                    + "?");
          }
        });
    return found;
  }

  private static void secret(
      Map<Setting, Found> found, Setting setting, String path, String origin, List<String> errors) {
    try {
      found.put(setting, new Found(Files.readString(Path.of(path.strip())).strip(), origin));
    } catch (IOException | RuntimeException e) {
      errors.add(
          origin
              + ": the file it names for "
              + setting.key()
              + " cannot be read; check the path and who may read it");
    }
  }

  private static Map<String, Found> written(Path file, List<String> errors) {
    Map<String, Found> written = new HashMap<>();
    try {
      Config config =
          ConfigFactory.parseFile(
              file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
      for (Map.Entry<String, ConfigValue> entry : config.entrySet()) {
        ConfigValue value = entry.getValue();
        String origin = origin(value.origin(), file);
        if (value.valueType() == ConfigValueType.LIST) {
          errors.add(origin + ": " + entry.getKey() + " takes one value, not a list");
        } else {
          written.put(
              entry.getKey().replace("\"", ""),
              new Found(String.valueOf(value.unwrapped()).strip(), origin));
        }
      }
    } catch (ConfigException.IO e) {
      errors.add(file + " cannot be read; check the path and who may read it");
    } catch (ConfigException e) {
      int line = e.origin() == null ? -1 : e.origin().lineNumber();
      errors.add(
          (line > 0 ? "line " + line + " of " : "")
              + file.getFileName()
              + " is not of the form key = value; put values with special characters in double quotes");
    }
    return written;
  }

  private static String origin(ConfigOrigin origin, Path file) {
    return "line " + origin.lineNumber() + " of " + file.getFileName();
  }

  private static String nearest(String key, List<String> known) {
    String best = known.get(0);
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(key, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substituted, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
