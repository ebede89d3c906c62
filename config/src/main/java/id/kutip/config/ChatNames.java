package id.kutip.config;

import id.kutip.chat.ChatId;
import id.kutip.chat.Platform;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a chat as the command line names it: {@code telegram:-1001234}. */
final class ChatNames implements ITypeConverter<ChatId> {

  @Override
  public ChatId convert(String text) {
    int colon = text.indexOf(':');
    for (Platform platform : Platform.values()) {
      if (colon > 0 && platform.name().equalsIgnoreCase(text.substring(0, colon))) {
        return new ChatId(platform, text.substring(colon + 1));
      }
    }
    throw new TypeConversionException(
        "\""
            + text
            + "\" names no chat; write its platform ("
            + Arrays.stream(Platform.values())
                .map(platform -> platform.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + "), a colon, and its number there, such as telegram:-1001234");
  }
}
