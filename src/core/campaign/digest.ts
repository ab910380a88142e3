// A campaign's short fingerprint: tells two versions apart, secures nothing.
import type { Campaign } from "./schema";

const { imul } = Math;

/**
 * 16 hex digits, the same for the same content whatever the order of properties, spacing or defaults
 * written out or not. Two campaigns that differ get different ones but for an accident of about one in
 * 2^64; whoever wants to forge one can, so it is for telling apart only.
 */
export function digestCampaign(campaign: Campaign): string {
  return fingerprint(canonicalJson(campaign));
}

/** JSON with properties in code unit order, absent ones left out, no spaces. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/** Two 32-bit hashes over UTF-16 units, FNV-1a and MurmurHash3's body, each with Murmur's finish. */
export function fingerprint(text: string): string {
  let fnv = 0x811c9dc5;
  let murmur = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    fnv = imul(fnv ^ (unit & 0xff), 0x01000193);
    fnv = imul(fnv ^ (unit >>> 8), 0x01000193);
    murmur ^= imul(rotate(imul(unit, 0xcc9e2d51), 15), 0x1b873593);
    murmur = (imul(rotate(murmur, 13), 5) + 0xe6546b64) | 0;
  }
  return hex(finish(fnv)) + hex(finish(murmur));
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function finish(hash: number): number {
  let mixed = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, "0");
}
