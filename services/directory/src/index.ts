export { DEMO_ACCOUNTS, type DemoAccount } from "./demo.js";
export { directory } from "./service.js";
