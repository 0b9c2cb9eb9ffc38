export { party } from "./service.js";
