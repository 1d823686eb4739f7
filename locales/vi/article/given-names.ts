/** Vietnamese names are known by the family name, which comes first. */
export const givenNames: ReadonlySet<string> = new Set();

/** First names that are also months or countries: alone, they are no evidence of a person. */
export const ambiguousGivenNames: ReadonlySet<string> = new Set();
