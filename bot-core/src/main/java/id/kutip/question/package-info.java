/**
 * Questions put to an article: {@link id.kutip.question.AnswerFinder} finds the one sentence that
 * answers, and where in it the answer stands, or says that there is none. {@link
 * id.kutip.question.QuestionText} reads what is asked for, {@link id.kutip.question.QuestionWords}
 * finds its words in the article, the {@code …Candidates} gather what may answer, and {@link
 * id.kutip.question.Evidence} tells whether the article speaks of it at all.
 */
@NullMarked
package id.kutip.question;

import org.jspecify.annotations.NullMarked;
