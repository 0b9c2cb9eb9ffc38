/**
 * What every server is started with, as measured in decision 19. Room for the young objects of the requests that are under
 * way: what a smaller room pushes out among the old ones is dear to collect. And old ones are collected once there are twice
 * as many as live; left to itself V8 waits for four times as many, and is no faster.
 */
export const HEAP_FLAGS = ["--max-semi-space-size=32", "--heap-growing-percent=100"];
