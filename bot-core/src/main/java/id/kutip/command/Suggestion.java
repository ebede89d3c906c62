package id.kutip.command;

/**
 * A way to go on with what somebody is writing.
 *
 * @param words to write next
 * @param meaning what they stand for; may be empty
 */
public record Suggestion(String words, String meaning) {}
