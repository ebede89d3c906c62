package id.kutip.adapter.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Calls to the Bot API. Refusals are values; no exception and no log line of this class holds the
 * token, which is part of every address. Thread-safe.
 */
final class TelegramApi implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramApi.class);

  private static final Duration CALL = Duration.ofSeconds(30);
  private static final Duration POLL_MARGIN = Duration.ofSeconds(15);
  private static final int AT_ONCE = 64;
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

  private final ObjectMapper json = new ObjectMapper();
  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final String base;
  private final String files;

  TelegramApi(TelegramSettings settings) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    http = new OkHttpClient.Builder().dispatcher(dispatcher).callTimeout(CALL).build();
    String scheme = settings.api().getScheme();
    int port =
        settings.api().getPort() > 0 ? settings.api().getPort() : "https".equals(scheme) ? 443 : 80;
    client =
        new OkHttpTelegramClient(
            http,
            settings.token(),
            TelegramUrl.builder().schema(scheme).host(settings.api().getHost()).port(port).build());
    String host = scheme + "://" + settings.api().getHost() + ":" + port;
    base = host + "/bot" + settings.token() + "/";
    files = host + "/file/bot" + settings.token() + "/";
  }

  /** Calls a method and waits for its answer. */
  <T extends Serializable> ApiAnswer<T> call(BotApiMethod<T> method) {
    try {
      return new ApiAnswer.Done<>(client.execute(method));
    } catch (TelegramApiRequestException e) {
      Integer code = e.getErrorCode();
      if (code == null || code < 400) {
        // an answer that is not Telegram's
        return unreachable(method.getMethod(), e);
      }
      ResponseParameters parameters = e.getParameters();
      Integer wait = parameters == null ? null : parameters.getRetryAfter();
      return new ApiAnswer.Refused<>(
          code,
          e.getApiResponse() == null ? "" : e.getApiResponse(),
          wait == null ? null : Duration.ofSeconds(wait),
          parameters == null ? null : parameters.getMigrateToChatId());
    } catch (TelegramApiException | RuntimeException e) {
      return unreachable(method.getMethod(), e);
    }
  }

  private static <T> ApiAnswer<T> unreachable(String method, Exception e) {
    // never the exception itself: its message holds the address, and so the token
    log.debug("{} got no answer: {}", method, e.getClass().getSimpleName());
    return new ApiAnswer.Unreachable<>();
  }

  /**
   * Waits for updates.
   *
   * @param offset the first update to give; all before it are forgotten by Telegram
   * @param wait how long Telegram may wait for one
   * @return each as Telegram wrote it, so that one that cannot be understood does not hide the
   *     others
   */
  ApiAnswer<List<JsonNode>> updates(long offset, Duration wait, List<String> kinds) {
    ObjectNode request =
        json.createObjectNode()
            .put("offset", offset)
            .put("timeout", wait.toSeconds())
            .set("allowed_updates", json.valueToTree(kinds));
    Duration patience = wait.plus(POLL_MARGIN);
    return post(
            http.newBuilder().readTimeout(patience).callTimeout(patience).build(),
            "getupdates",
            request)
        .fold(
            result ->
                result.isArray()
                    ? new ApiAnswer.Done<>(list(result))
                    : new ApiAnswer.Unreachable<>(),
            refused -> refused.as(),
            unreachable -> new ApiAnswer.Unreachable<>());
  }

  /** Has updates sent to that address from now on, with the secret in their header. */
  ApiAnswer<JsonNode> setWebhook(URI url, String secret, List<String> kinds) {
    ObjectNode request =
        json.createObjectNode()
            .put("url", url.toASCIIString())
            .put("secret_token", secret)
            .set("allowed_updates", json.valueToTree(kinds));
    return post(http, "setwebhook", request);
  }

  /** Has updates sent nowhere any more; those that wait stay. */
  ApiAnswer<JsonNode> deleteWebhook() {
    return post(http, "deletewebhook", json.createObjectNode().put("drop_pending_updates", false));
  }

  /** Calls a method that the library has no call for, or whose answer it might misread. */
  ApiAnswer<JsonNode> call(String method, Object request) {
    return post(http, method, json.valueToTree(request));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  /**
   * Sends a text file (the published method "sendDocument").
   *
   * @param keyboard under it; null for none
   */
  ApiAnswer<JsonNode> document(
      TelegramChat chat, String name, byte[] content, @Nullable Object keyboard) {
    MultipartBody.Builder form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("chat_id", Long.toString(chat.number()));
    Integer topic = chat.topic();
    if (topic != null) {
      form.addFormDataPart("message_thread_id", topic.toString());
    }
    if (keyboard != null) {
      form.addFormDataPart("reply_markup", json.valueToTree(keyboard).toString());
    }
    form.addFormDataPart("document", name, RequestBody.create(content, TEXT));
    return post(http, "senddocument", form.build());
  }

  private ApiAnswer<JsonNode> post(OkHttpClient with, String method, ObjectNode request) {
    return post(with, method, RequestBody.create(request.toString(), JSON));
  }

  private ApiAnswer<JsonNode> post(OkHttpClient with, String method, RequestBody body) {
    Call call = with.newCall(new Request.Builder().url(base + method).post(body).build());
    try (Response response = call.execute()) {
      JsonNode answer = json.readTree(response.body().byteStream());
      if (answer.path("ok").asBoolean()) {
        return new ApiAnswer.Done<>(answer.path("result"));
      }
      if (answer.path("error_code").isInt()) {
        int wait = answer.at("/parameters/retry_after").asInt();
        JsonNode movedTo = answer.at("/parameters/migrate_to_chat_id");
        return new ApiAnswer.Refused<>(
            answer.path("error_code").asInt(),
            answer.path("description").asText(),
            wait > 0 ? Duration.ofSeconds(wait) : null,
            movedTo.isIntegralNumber() ? movedTo.asLong() : null);
      }
      return new ApiAnswer.Unreachable<>();
    } catch (IOException | RuntimeException e) {
      return unreachable(method, e);
    }
  }

  /**
   * The bytes of a file that somebody sent.
   *
   * @param most bytes that are read; a larger file is refused with code 413
   */
  ApiAnswer<byte[]> download(String fileId, int most) {
    ApiAnswer<File> described = call(new GetFile(fileId));
    return described.fold(
        file -> read(file, most),
        refused -> refused.as(),
        unreachable -> new ApiAnswer.Unreachable<>());
  }

  private ApiAnswer<byte[]> read(File file, int most) {
    Request request = new Request.Builder().url(files + file.getFilePath()).build();
    try (Response response = http.newCall(request).execute();
        InputStream in = response.body().byteStream()) {
      if (!response.isSuccessful()) {
        return new ApiAnswer.Unreachable<>();
      }
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most
          ? new ApiAnswer.Refused<>(413, "too large", null, null)
          : new ApiAnswer.Done<>(bytes);
    } catch (IOException | RuntimeException e) {
      return unreachable("download", e);
    }
  }

  /** Ends the waits for updates that are under way. */
  void endWaits() {
    for (Call call : http.dispatcher().runningCalls()) {
      if (call.request().url().encodedPath().endsWith("/getupdates")) {
        call.cancel();
      }
    }
  }

  /** Ends all calls under way. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
