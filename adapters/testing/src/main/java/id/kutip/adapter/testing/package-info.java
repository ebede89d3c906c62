/**
 * What every adapter is tested with: {@link id.kutip.adapter.testing.SampleBot}, which answers
 * without the web, and {@link id.kutip.adapter.testing.ChatAdapterContractTest}, which each adapter
 * passes against a server that speaks its platform's protocol.
 */
@NullMarked
package id.kutip.adapter.testing;

import org.jspecify.annotations.NullMarked;
