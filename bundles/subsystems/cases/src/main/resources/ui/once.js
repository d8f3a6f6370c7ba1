/** One thing made of others, made anew only when one of them is another: a table looks at what is new. @param {(...of: any[]) => any} make */
export function once(make) {
  let last = [];
  let made;
  return (...of) => {
    if (of.length !== last.length || of.some((each, i) => each !== last[i])) {
      last = of;
      made = make(...of);
    }
    return made;
  };
}
