// Preloaded by processes that must not outlive the one that started them: its end, however it came, closes the channel.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
