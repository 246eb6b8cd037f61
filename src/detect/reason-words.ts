/** The rules of knowledge/rules.yaml and the features that they weigh, in a reader's words. */

export const ruleWords: Record<string, string> = {
  always: "This name means nothing else, so it always counts",
  "common-word": "This is also an ordinary word or first name, so it needs evidence",
  "rare-word": "Hardly anything else is called so, but it is also a word",
  company: "This is also a company with other business, so it needs evidence",
  general: "This is a general term, so it needs evidence",
  surname: "Others have this surname, so it needs evidence",
  acronym: "These letters also stand for other things, so they need evidence",
  "bill-number": "Bills elsewhere have this number, so it needs evidence",
  "short-title": "Other laws are called so too, so it needs evidence",
  "leading-title": "One law is called so, unless another place is named",
  namesake: "Others have this name, so it needs evidence",
  usual: "This is usually what the name means",
  "lower-case": "This name usually has a capital, so without one it needs evidence",
};

/** What a feature says where it speaks for the entity. */
export const proWords: Record<string, string> = {
  versioned: "A version follows it",
  expansion: "Its full name stands beside it",
  near: "Words that go with it stand near it",
  "title-before": "A title stands before it",
  caps: "It is in capitals",
  tag: "It is a tag",
  "topic-ai": "The passage is about AI",
  "topic-policy": "The passage is about law or policy",
  "topic-tech": "The passage is about technology",
  "topic-use": "The passage tells what people do with AI",
  "topic-business": "The passage is about business",
  peers: "Other marked names stand near it",
  "open-peers": "Names of the same kind stand near it",
  related: "Something related to it is named near it",
  "related-open": "Something related to it may be named near it",
  self: "Its full name stands near it",
  place: "Its place is named near it",
  "place-beside": "Its place is named right beside it",
  "topic-ai-page": "The page is about AI",
  "topic-policy-page": "The page is about law or policy",
  "topic-tech-page": "The page is about technology",
  "peers-page": "The page names others of this field",
  "related-page": "The page names something related to it",
  "self-page": "The page gives its full name",
  "place-page": "The page names its place",
};

/** What a feature says where it speaks against the entity. */
export const contraWords: Record<string, string> = {
  against: "Words that go with something else stand near it",
  "against-beside": "A word beside it makes it something else",
  "name-before": "A longer name may end with it",
  "name-after": "A longer name may begin with it",
  "sentence-start": "It opens a sentence, so its capital says little",
  "article-before": "An article stands before it",
  lower: "It is written in lower case",
  caps: "It is in capitals",
  "other-expansion": "The passage spells it out as something else",
  "other-sense": "Beside it stands what it means elsewhere",
  "other-expansion-page": "The page spells it out as something else",
  "other-place": "Another place is named near it",
  "other-place-beside": "Another place is named right beside it",
  "needed-missing": "The page does not name what goes with it",
};
