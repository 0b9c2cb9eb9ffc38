export { activities } from "./service.js";
