package id.kutip.conversation;

/** What a question can tell beside the command and the article. */
public enum Option {
  /** Whose words: a name or a part of it. */
  SPEAKER,
  /** To whom they were said. */
  ADDRESSEE,
  /** What they are about. */
  ABOUT,
  /** From which day on, in the writer's words. */
  SINCE,
  /** How long a summary: {@code short}, {@code medium} or {@code long}. */
  LENGTH,
  /** Which facts: a {@code Fact.Kind} in lower case. */
  KIND,
  /** A question to answer by a fact, as it was written. */
  QUESTION,
  /** A language: {@code id}, {@code en} or {@code auto}. */
  LANGUAGE,
  /** Which of the chat's subscriptions, by its place in their list, from 1. */
  SUBSCRIPTION,
  /** Which page of a long answer, from 1. */
  PAGE,
  /** What follows the command, exactly as it was written, such as a filter. */
  WRITTEN,
  /** Words whose role only the article can tell: a speaker, or a part of a title. */
  WORDS
}
