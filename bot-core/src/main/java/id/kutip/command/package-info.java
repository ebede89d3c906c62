/**
 * What people can ask. Each thing is one {@link id.kutip.command.Command}; {@link
 * id.kutip.command.Commands} is the one list of them. {@link id.kutip.command.PhraseParser} reads
 * what somebody wrote, be it {@code /quotes 2 Putin} or "apa kata Putin di artikel 2?", into an
 * {@link id.kutip.command.Ask}, by grammars that are resource files; {@link
 * id.kutip.command.CommandRouter} has it answered. Platforms with typed commands of their own make
 * the {@code Ask} themselves.
 */
@NullMarked
package id.kutip.command;

import org.jspecify.annotations.NullMarked;
