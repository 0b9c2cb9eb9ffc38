declare module "*.css";

// Monaco looks for its workers here.
declare var MonacoEnvironment: { getWorker: (moduleId: string, label: string) => Worker };
