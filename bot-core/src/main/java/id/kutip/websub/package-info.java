/**
 * News without asking (WebSub, W3C Recommendation of 23 January 2018): where a feed names a hub and
 * the operator has a public address, the hub tells when something is new, and the feed is polled at
 * once. {@link id.kutip.websub.HubWatch} learns of hubs from polls, {@link
 * id.kutip.websub.HubUpkeep} asks them, {@link id.kutip.websub.HubCallback} answers what they send.
 */
@NullMarked
package id.kutip.websub;

import org.jspecify.annotations.NullMarked;
