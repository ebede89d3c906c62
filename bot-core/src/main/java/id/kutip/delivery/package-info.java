/**
 * Each message to each chat, once. {@link id.kutip.delivery.Outbox} keeps what is to be sent in the
 * database, written in the same transaction as the news itself; {@link
 * id.kutip.delivery.DeliveryWorker} claims it chat by chat, sends it at the pace of {@link
 * id.kutip.delivery.RateLimits} and writes down what became of it. What is promised, and where it
 * ends, is in {@code docs/delivery.md}.
 */
@NullMarked
package id.kutip.delivery;

import org.jspecify.annotations.NullMarked;
