"""What is known and decided: values in, values out, nothing else."""
