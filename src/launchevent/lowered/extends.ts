/** Object spread, as swc lowers it (webpack.config.js): ES2016 has it, so the polyfill of @swc/helpers stays out. */
export const _ = Object.assign;
