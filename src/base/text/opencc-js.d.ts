/** Pairs of letters or words with a space between them, and with `|` between pairs. The package has no types for its dictionaries. */
declare module "opencc-js/dict/*" {
  const pairs: string;
  export default pairs;
}
