/** Words that say nothing of what a text is about: English grammar, and what every report says. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am among an and any are as at be because been before
  being below between both but by can could did do does doing down during each for from further had
  has have having he her here hers herself him himself his how however i if in into is it its itself
  just may me might more most must my myself no nor not now of off on once only or other our ours out
  over own per s said same say says she should since so some such t than that the their theirs them
  themselves then there these they this those though through to too under until up upon us very was we
  were what when where whether which while who whom whose why will with within without would yet you
  your yours yourself`.split(/\s+/),
);

/** Words of somebody who searches, which say nothing of what is searched for. */
export const askingWords: ReadonlySet<string> = new Set(
  `article articles concerning dealing describe discuss find give interested like please regarding
  tell want`.split(/\s+/),
);
