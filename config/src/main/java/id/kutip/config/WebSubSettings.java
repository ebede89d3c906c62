package id.kutip.config;

import java.net.URI;

/**
 * Where hubs tell of new articles.
 *
 * @param url the public address
 * @param host where this machine listens
 * @param port likewise; 0 for any that is free
 */
record WebSubSettings(URI url, String host, int port) {}
