/** One number of a logistic model, held near its mean by a Gaussian prior of precision `pull`. */
export interface Parameter {
  value: number;
  readonly mean: number;
  readonly pull: number;
}

/** One labelled example: parameters with the factors of their shares in its log-odds. */
export interface Row {
  terms: [Parameter, factor: number][];
  isPositive: boolean;
}

/** The pull of a number that must not move. */
export const FIXED = Number.POSITIVE_INFINITY;

const STEPS = 500;
const RATE = 0.05;
const MOMENTUM = 0.9;

interface Slope {
  gradient: number;
  speed: number;
  /** Upper bound of the second derivative: the logistic function's own is at most a quarter. */
  curvature: number;
}

function createSlopes(rows: readonly Row[]): Map<Parameter, Slope> {
  const slopes = new Map<Parameter, Slope>();
  for (const [parameter, factor] of rows.flatMap(({ terms }) => terms)) {
    if (parameter.pull === FIXED) continue;
    const slope = slopes.get(parameter) ?? { gradient: 0, speed: 0, curvature: parameter.pull };
    slope.curvature += (factor * factor) / 4;
    slopes.set(parameter, slope);
  }
  return slopes;
}

function addGradients(slopes: Map<Parameter, Slope>, rows: readonly Row[]): void {
  for (const [{ pull, value, mean }, slope] of slopes) slope.gradient = pull * (value - mean);
  for (const { terms, isPositive } of rows) {
    let score = 0;
    for (const [{ value }, factor] of terms) score += value * factor;
    const error = 1 / (1 + Math.exp(-score)) - (isPositive ? 1 : 0);
    for (const [parameter, factor] of terms) {
      const slope = slopes.get(parameter);
      if (slope !== undefined) slope.gradient += error * factor;
    }
  }
}

/**
 * Moves the parameters to the most probable values given the rows: gradient
 * descent with momentum, each step scaled by the parameter's curvature, so that
 * rare features arrive as soon as common ones. Deterministic.
 */
export function descend(rows: readonly Row[]): void {
  const slopes = createSlopes(rows);
  for (let step = 0; step < STEPS; step++) {
    addGradients(slopes, rows);
    for (const [parameter, slope] of slopes) {
      slope.speed = MOMENTUM * slope.speed - (RATE * slope.gradient) / slope.curvature;
      parameter.value += slope.speed;
    }
  }
}
