/** Queries that cost a careless search its speed or its mind; the benchmark times them too. */
export const hostileQueries: Record<string, string> = {
  "one word over and over": "governor ".repeat(1200),
  "one endless word": "x".repeat(10_000),
  "thousands of unknown words": Array.from({ length: 2000 }, (_, n) => `qz${n}x`).join(" "),
  "thousands of misspelt words": Array.from(
    { length: 2000 },
    (_, n) => `regulatiom${"abcdefghij"[n % 10]}`,
  ).join(" "),
  "words with many synonyms": "ban delay law eu china fake hiring child agreement ".repeat(200),
  "control characters": "\0\x01\x1b\u202e".repeat(2500),
  "lone surrogates": "\ud800\udc00\udfff\ud83d".repeat(2500),
  "operators alone": '-"kind:after:" -entity:"'.repeat(400),
  "quotes alone": '"'.repeat(10_000),
  "phrases of the commonest words": '"the model" -"the law" a b c d e f g'.repeat(250),
};
