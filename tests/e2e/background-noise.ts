import type { BrowserName } from "../../scripts/browsers.mjs";

/** Hosts that the browsers ask on their own account, with or without any extension. */
export const backgroundNoise: Record<BrowserName, string[]> = {
  chromium: [
    // Sign-in of the profile.
    "accounts.google.com",
    // Suggestions for form fields.
    "content-autofill.googleapis.com",
    // The clock, and updates of the browser's own components.
    "clients2.google.com",
    "update.googleapis.com",
  ],
  firefox: [
    // Mozilla's own settings: block lists, certificates, search engines.
    "firefox.settings.services.mozilla.com",
  ],
};
