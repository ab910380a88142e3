// Property tests run from one seed, so that a commit is green or red for everyone; PROPERTY_SEED=random explores.
import fc from "fast-check";

const wanted = process.env.PROPERTY_SEED ?? "20231122";
const seed = wanted === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(wanted);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
