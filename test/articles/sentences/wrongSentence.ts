/**
 * A text with one wrong figure in ⟦ ⟧: the id of the study that it is said of, the text, the rule that should report exactly the marked
 * words, and what its message should give as the right value.
 */
export type WrongSentence = readonly [study: string, text: string, rule: string, right: string];
