/**
 * Says whether two texts come from one original, and what that rests on.
 *
 * <p>{@link dev.nashra.copies.verify.Verifier} measures what each {@link
 * dev.nashra.copies.verify.Feature} says of the two and adds up value times weight: the log-odds
 * that they are copies. What the features mean and where they come from:
 *
 * <dl>
 *   <dt>similarity, containment, coverage
 *   <dd>resemblance and containment of three-word shingles, each by the weight of its words
 *       (Broder, On the resemblance and containment of documents, 1997)
 *   <dt>head_shingles, head_words, new_head_words
 *   <dd>whether each text has the other's first 60 words: an excerpt keeps the head, whereas a
 *       follow-up, a digest or a page with a second report under its own only repeats a report
 *       somewhere. They say much of the same, so that the weight of one may be negative: it
 *       corrects the others
 *   <dt>words, title, title_in_report
 *   <dd>shared words in any order: re-ordered copies keep them, and headlines say what is told
 *   <dt>length_ratio, length
 *   <dd>what a cut text may lack, and how much there is to go by
 *   <dt>replaced, blocks, longest_gap, grammar
 *   <dd>of the blocks of equal words in both (greedy, as in string tiling: Wise 1993), by which
 *       text reuse between newspapers has been told before (Clough et al., METER, 2002). An editor
 *       changes grammar anywhere or adds a paragraph in one place; a form is equal but for its
 *       slots
 *   <dt>number_slots, equal_numbers, numbers, name_slots, title_slots, title_names
 *   <dd>what stands between equal neighbours, of figures, names, and words of the own headline.
 *       Weather, prices, cables and relief flights are told apart by these, without a list of
 *       forms; found on real newspapers
 *   <dt>same_source, same_source_new, days_apart
 *   <dd>what the articles claim of themselves: pages of one site are seldom copies of each other
 *       (Henzinger, Finding near-duplicate web pages, 2006), and what is much alike days later is
 *       the next bulletin
 * </dl>
 *
 * <p>The weights are those of a logistic regression with a ridge penalty, by {@code ./nashra fit
 * copies}: on a generated stream over real articles (14 kinds of copies, and follow-ups, digests,
 * appended pages and filled-in forms that are none), and on real newspapers, where what is alike
 * and of one day counts as a copy and what is less alike and days apart does not, with pairs that
 * were read. Which data, which results, and what was tried instead is in {@code
 * copies/DECISIONS.md}.
 *
 * <p>No statistics of other articles take part, such as inverse document frequency or how often a
 * site repeats a passage. They change with each arrival: two instances, or one before and after a
 * crash, would decide otherwise of the same two texts, and so would another order of arrival. As it
 * is, whoever has both texts can explain a decision by making it again, as search-service does.
 */
@NullMarked
package dev.nashra.copies.verify;

import org.jspecify.annotations.NullMarked;
