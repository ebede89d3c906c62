package id.kutip.http;

import java.util.Locale;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Tells the answers of those who stand before a site to keep bots out from the site's own: the
 * headers by which Cloudflare, AWS and DataDome mark them. They are respected, never evaded.
 */
final class BotWall {

  private BotWall() {}

  static boolean isOne(Response response) {
    String amazon = lower(response.header("x-amzn-waf-action"));
    boolean refused = response.code() == 401 || response.code() == 403 || response.code() == 405;
    return lower(response.header("cf-mitigated")).equals("challenge")
        || amazon.equals("challenge")
        || amazon.equals("captcha")
        || (refused && response.header("x-datadome") != null);
  }

  private static String lower(@Nullable String header) {
    return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
  }
}
