export { directory } from "./service.js";
