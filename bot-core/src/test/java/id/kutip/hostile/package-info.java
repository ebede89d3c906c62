/**
 * What the tests of hostile inputs share: each is named by its {@link id.kutip.hostile.Row} of
 * docs/hostile-inputs.md, and none may be missing.
 */
@NullMarked
package id.kutip.hostile;

import org.jspecify.annotations.NullMarked;
