package id.kutip.hostile;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Reports a test as "row 17: refuses unique local addresses". */
public final class RowNames extends DisplayNameGenerator.Standard {

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosing, Class<?> test, Method method) {
    String words =
        method.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    Row row = method.getAnnotation(Row.class);
    return row == null ? words : "row " + row.value() + ": " + words;
  }
}
