// What the pages may load and run: the Content-Security-Policy of page and server.

/**
 * The policy for a page. Each loosening has its reason:
 * - style 'unsafe-inline': Fluent's styles are written into style elements at run time. It takes a nonce, but a
 *   page that never changes would give everyone the same one. Styles cannot reach out: images, fonts and
 *   requests stay within 'self' and data.
 * - script from Microsoft's network: only where the build was told to take office.js from there.
 * - frames from 'self': the preview page holds the pane.
 *
 * @param {string} officeAddress where office.js comes from
 * @returns {string} value of the header, and of the meta element
 */
export function contentPolicy(officeAddress) {
  const office = officeAddress.startsWith("https:") ? ` ${new URL(officeAddress).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
