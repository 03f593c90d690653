"""What golive writes for people to start from."""
