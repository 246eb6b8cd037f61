import { createPublishers } from "../../../src/build/corpus/publishers.ts";

/** The publishers that the tests of readers know. */
export const publishers = createPublishers([
  {
    id: "daily-press",
    name: "The Daily Press",
    domains: ["daily.example"],
    kind: "press",
    country: "US",
  },
]);
