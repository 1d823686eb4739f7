/** Vietnamese names are known by the family name, which comes first. */
export const givenNames: ReadonlySet<string> = new Set();
