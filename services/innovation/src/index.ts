export { innovation } from "./service.js";
