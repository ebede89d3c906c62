/**
 * The composition root: {@link id.kutip.config.Main} wires everything by hand, {@link
 * id.kutip.config.Configuration} is what an operator can set.
 */
@NullMarked
package id.kutip.config;

import org.jspecify.annotations.NullMarked;
