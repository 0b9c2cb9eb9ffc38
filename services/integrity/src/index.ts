export { integrity } from "./service.js";
