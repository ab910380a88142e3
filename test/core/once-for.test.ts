// What is remembered: by the object itself, by the text, and no more texts than allowed.
import { onceFor, onceForText } from "../../src/core/once-for";

test("an object's derivation is made once, another equal object's anew", () => {
  let made = 0;
  const derived = onceFor((from: { readonly n: number }) => {
    made += 1;
    return { twice: from.n * 2 };
  });
  const one = { n: 1 };
  expect(derived(one)).toBe(derived(one));
  expect(derived({ n: 1 })).toEqual({ twice: 2 });
  expect(made).toBe(2);
});

test("a text's derivation is made once, null and empty ones too, up to the number allowed", () => {
  const asked: string[] = [];
  const derived = onceForText((text) => {
    asked.push(text);
    return text === "" ? null : text.length;
  }, 2);
  for (const text of ["", "a", "", "a", "bb", "bb", "a"])
    expect(derived(text)).toBe(text === "" ? null : text.length);
  expect(asked).toEqual(["", "a", "bb", "bb"]);
});
