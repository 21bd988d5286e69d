"""A small agency on embedded mail servers: the main job, seen at work."""
