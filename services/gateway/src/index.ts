export { openPlatform } from "./platform.js";
export { settingsFrom } from "./settings.js";
