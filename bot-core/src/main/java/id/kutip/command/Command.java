package id.kutip.command;

/**
 * One thing that people can ask. A new one is a class, a line in {@link Commands}, its names and
 * phrases in the grammars and its words in the messages. Thread-safe; may take as long as a web
 * server takes to answer.
 */
public interface Command {

  /** What it is called and can be told. */
  CommandShape shape();

  /** The answer. What cannot be done is said in the answer, too. */
  Answer answer(CommandRequest request);
}
