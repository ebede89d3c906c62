/**
 * The one guarded way to the web. Every URL is hostile until checked: {@link
 * id.kutip.http.UrlGuard} reads its text, {@link id.kutip.http.AddressGuard} judges each address
 * that is really connected to, and {@link id.kutip.http.GuardedFetcher} bounds time, size and
 * redirects. Outcomes are values of {@link id.kutip.http.FetchResult}.
 */
@NullMarked
package id.kutip.http;

import org.jspecify.annotations.NullMarked;
