/** Every delay of the card, in milliseconds, and the measures that go with them. */

/**
 * From the rest of the pointer to the question to the background. Shorter stops are
 * mostly on the way elsewhere, and asking for them would wake the worker for nothing.
 */
export const startDelay = 150;

/**
 * From the rest of the pointer to the card. Constant, so that a fast answer does not
 * flash and a reader learns how long to rest (Wikipedia's Page Previews uses the same).
 */
export const showDelay = 500;

/** How long an answer may be late before the card shows that it is still looking. */
export const patience = 300;

/** How long a press may last and still become a click. Longer ones select, drag, or bring up a menu. */
export const pressTime = 1000;

/** Between leaving mention and card and closing it: hands tremble, and pointers overshoot. */
export const grace = 300;

/** How long a card that came by hovering lets clicks through, so that it does not eat one meant for the page. */
export const inertDelay = 400;

/** After a card closed, the next one within this time takes the same side: the reader is scanning. */
export const scanningTime = 1000;

/** CSS pixels per millisecond. A faster pointer is travelling, and its time of rest starts anew (10ten uses the same). */
export const restSpeed = 0.5;

/** Degrees. A pointer within this angle from mention to card is on its way there. */
export const corridorAngle = 120;
