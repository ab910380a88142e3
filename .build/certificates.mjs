// Certificates for https on this machine, made once, trusted by nobody until a person trusts them.
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateCertificates } from "office-addin-dev-certs/lib/generate.js";

const folder = fileURLToPath(new URL("../.cache/certificates/", import.meta.url));
const DAYS = 90;

/** What a person has to trust for Excel to load the pane. */
export const AUTHORITY = `${folder}ca.crt`;

/**
 * Never asks and never touches the machine's list of trusted certificates.
 * @returns {Promise<{ cert: Buffer, key: Buffer }>}
 */
export async function certificates() {
  const [cert, key] = [`${folder}localhost.crt`, `${folder}localhost.key`];
  if (existsSync(cert) && new Date(new X509Certificate(readFileSync(cert)).validTo) < new Date()) {
    rmSync(folder, { recursive: true });
  }
  if (!existsSync(cert)) await generateCertificates(AUTHORITY, cert, key, DAYS, ["localhost", "127.0.0.1"]);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}
