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

/** The rows as columns of numbers: hundreds of passes over them are quick so. */
interface Table {
  parameters: Parameter[];
  values: Float64Array;
  /** Upper bounds of the second derivatives: the logistic function's own is at most a quarter. */
  curvatures: Float64Array;
  /** Where the terms of each row begin, and where the last ends. */
  starts: Int32Array;
  /** By term: which parameter, and its factor. */
  which: Int32Array;
  factors: Float64Array;
  wanted: Float64Array;
}

function createTable(rows: readonly Row[]): Table {
  const places = new Map<Parameter, number>();
  const placeOf = (parameter: Parameter): number => {
    const place = places.get(parameter) ?? places.size;
    places.set(parameter, place);
    return place;
  };
  const starts = Int32Array.from({ length: rows.length + 1 });
  rows.forEach(({ terms }, i) => {
    starts[i + 1] = (starts[i] as number) + terms.length;
  });
  const terms = rows.flatMap((row) => row.terms);
  const which = Int32Array.from(terms, ([parameter]) => placeOf(parameter));
  const factors = Float64Array.from(terms, ([, factor]) => factor);
  const parameters = [...places.keys()];
  const curvatures = Float64Array.from(parameters, ({ pull }) => pull);
  which.forEach((at, term) => {
    curvatures[at] = (curvatures[at] as number) + (factors[term] as number) ** 2 / 4;
  });
  return {
    parameters,
    values: Float64Array.from(parameters, ({ value }) => value),
    curvatures,
    starts,
    which,
    factors,
    wanted: Float64Array.from(rows, ({ isPositive }) => (isPositive ? 1 : 0)),
  };
}

/** Adds what the rows say to the gradients: by how much their probabilities miss. */
function addErrors(gradients: Float64Array, table: Table): void {
  const { values, starts, which, factors, wanted } = table;
  for (let row = 0; row < wanted.length; row++) {
    const [from, to] = [starts[row] as number, starts[row + 1] as number];
    let score = 0;
    for (let term = from; term < to; term++)
      score += (values[which[term] as number] as number) * (factors[term] as number);
    const error = 1 / (1 + Math.exp(-score)) - (wanted[row] as number);
    for (let term = from; term < to; term++) {
      const at = which[term] as number;
      gradients[at] = (gradients[at] as number) + error * (factors[term] as number);
    }
  }
}

/**
 * Moves the parameters to the most probable values given the rows: gradient
 * descent with momentum, each step scaled by the parameter's curvature, so that
 * rare features arrive as soon as common ones. Deterministic.
 */
export function descend(rows: readonly Row[]): void {
  const table = createTable(rows);
  const { parameters, values, curvatures } = table;
  const gradients = new Float64Array(parameters.length);
  const speeds = new Float64Array(parameters.length);
  for (let step = 0; step < STEPS; step++) {
    parameters.forEach(({ mean, pull }, i) => {
      gradients[i] = pull === FIXED ? 0 : pull * ((values[i] as number) - mean);
    });
    addErrors(gradients, table);
    parameters.forEach(({ pull }, i) => {
      if (pull === FIXED) return;
      const push = (RATE * (gradients[i] as number)) / (curvatures[i] as number);
      speeds[i] = MOMENTUM * (speeds[i] as number) - push;
      values[i] = (values[i] as number) + (speeds[i] as number);
    });
  }
  parameters.forEach((parameter, i) => {
    parameter.value = values[i] as number;
  });
}
